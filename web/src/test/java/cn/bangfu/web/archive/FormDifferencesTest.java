package cn.bangfu.web.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.Person;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.Texts;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("ARC-042")
class FormDifferencesTest {

  private final ArchiveForm opened = form();
  private final ArchiveForm stored = form();
  private final ArchiveForm typed = form();

  @Test
  void formsThatSayTheSameDoNotDiffer() {
    typed.getContent().setHeadIncome(new BigDecimal("2600"));
    typed.setDeclaringUnit(" ");

    assertThat(find()).isEmpty();
  }

  @Test
  void whatTheUserChangedIsProposedToBeTakenOver() {
    typed.getContent().setEmployer("B");

    assertThat(find())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.getLabel()).isEqualTo(Texts.get("archive.Head.employer"));
              assertThat(one.getOpened()).isEqualTo("A");
              assertThat(one.getStored()).isEqualTo("A");
              assertThat(one.getTyped()).isEqualTo("B");
              assertThat(one.isMine()).isTrue();
            });
  }

  @Test
  void whatOnlyTheOtherChangedStaysAsItIsStored() {
    stored.getContent().setEmployer("C");

    assertThat(find()).singleElement().satisfies(one -> assertThat(one.isMine()).isFalse());
  }

  @Test
  void onlyChosenValuesGetIntoTheFormOpenedAnew() {
    stored.getContent().setPostcode("100032");
    typed.getContent().setEmployer("B");
    typed.setEmployeeNo("02");
    typed.getContent().addMember().setName("D");
    List<FormDifference> differences = find();
    ArchiveForm fresh = form();
    fresh.getContent().setPostcode("100032");

    differences.forEach(one -> one.apply(fresh));

    assertThat(fresh.getEmployeeNo()).isEqualTo("02");
    assertThat(fresh.getContent().getEmployer()).isEqualTo("B");
    assertThat(fresh.getContent().getPostcode()).isEqualTo("100032");
    assertThat(fresh.getContent().getMembers())
        .singleElement()
        .satisfies(member -> assertThat(member.getName()).isEqualTo("D"));
  }

  @Test
  void whatBothChangedWaitsForAChoice() {
    stored.getContent().setEmployer("B");
    typed.getContent().setEmployer("C");
    stored.getContent().setPostcode("100032");
    typed.getContent().setPostcode("100032");

    assertThat(find())
        .as("the same change on both sides is no difference")
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.isContested()).isTrue();
              assertThat(one.open()).isTrue();
              assertThat(one.isMine()).isFalse();
              one.setMine(true);
              assertThat(one.open()).isFalse();
            });
  }

  @Test
  void aMemberThatTheOtherRemovedComesBackOnlyIfItsChangeIsKept() {
    member(opened, 1L, "D");
    member(typed, 1L, "D");
    assertThat(find())
        .singleElement()
        .satisfies(one -> assertThat(one.getMine()).as("unchanged here: it goes").isFalse());

    typed.getContent().getMembers().get(0).setRemark("ill since May");
    FormDifference kept = find().get(0);
    assertThat(kept.isContested()).isTrue();
    ArchiveForm fresh = form();
    kept.setMine(true);
    kept.apply(fresh);
    assertThat(fresh.getContent().getMembers())
        .singleElement()
        .satisfies(member -> assertThat(member.getRemark()).isEqualTo("ill since May"));
  }

  @Test
  void aMemberRemovedHereAndChangedThereWaitsForAChoice() {
    member(opened, 1L, "D");
    member(stored, 1L, "D");
    FormDifference removed = find().get(0);
    assertThat(removed.getMine()).as("unchanged there: it goes").isTrue();
    removed.apply(stored);
    assertThat(stored.getContent().getMembers()).isEmpty();

    member(stored, 1L, "D");
    stored.getContent().getMembers().get(0).setRemark("ill since May");
    assertThat(find().get(0).isContested()).isTrue();
  }

  @Test
  void aMemberThatBothAddedIsOneMember() {
    Member theirs = member(stored, 7L, "D");
    theirs.setIdNo(IdNo.of("360100198001010010"));
    theirs.setRemark("A");
    Member mine = typed.getContent().addMember();
    mine.setName("D");
    mine.setIdNo(IdNo.of("360100198001010010"));
    mine.setRemark("B");
    mine.setUnitOrSchool("school");

    List<FormDifference> differences = find();
    assertThat(differences).hasSize(2);
    ArchiveForm fresh = form();
    Member stays = member(fresh, 7L, "D");
    stays.setRemark("A");
    differences.forEach(
        one -> {
          assertThat(one.isContested()).isEqualTo(one.getLabel().contains(remark()));
          one.apply(fresh);
        });
    assertThat(fresh.getContent().getMembers()).containsExactly(stays);
    assertThat(stays.getUnitOrSchool()).isEqualTo("school");
    assertThat(stays.getRemark()).isEqualTo("A");
  }

  private static String remark() {
    return Texts.get("archive.Person.remark");
  }

  private static Member member(ArchiveForm form, long id, String name) {
    Member member = form.getContent().addMember();
    member.setName(name);
    try {
      Field field = Member.class.getDeclaredField("id");
      field.setAccessible(true);
      field.set(member, id);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    return member;
  }

  @Test
  @Tag("ARC-047")
  void aNewFormOffersWhatWasTypedOtherwiseThanTheClosedArchiveSaysAndNothingThatWasLeftEmpty() {
    stored.setEmployeeNo("77");
    stored.getContent().setPostcode("100032");
    stored.getContent().setMobile("13870012345");
    stored.getContent().addMember().setName("D");
    stored.getContent().getMembers().get(0).setUnitOrSchool("E");
    typed.getContent().setMobile("13870099999");
    typed.getContent().addMember().setName("D");
    typed.getContent().getMembers().get(0).setUnitOrSchool("F");
    typed.getContent().addMember().setName("G");
    List<FormDifference> offered =
        new FormDifferences(opened, stored, typed, (field, value) -> Texts.show(value)).offered();
    assertThat(offered).hasSize(3);

    offered.forEach(one -> one.apply(stored));

    assertThat(stored.getEmployeeNo()).isEqualTo("77");
    assertThat(stored.getContent().getPostcode()).isEqualTo("100032");
    assertThat(stored.getContent().getMobile()).isEqualTo("13870099999");
    assertThat(stored.getContent().getMembers())
        .extracting(Person::getName, Member::getUnitOrSchool)
        .containsExactly(tuple("D", "F"), tuple("G", null));
  }

  private List<FormDifference> find() {
    return new FormDifferences(opened, stored, typed, (field, value) -> Texts.show(value)).find();
  }

  private static ArchiveForm form() {
    ArchiveForm form = new ArchiveForm(ArchiveType.URBAN_WORKER);
    form.setEmployeeNo("01");
    form.getContent().setEmployer("A");
    form.getContent().setHeadIncome(new BigDecimal("2600.00"));
    return form;
  }
}
