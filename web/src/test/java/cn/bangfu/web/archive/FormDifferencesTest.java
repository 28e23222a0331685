package cn.bangfu.web.archive;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.ArchiveType;
import cn.bangfu.archive.filing.ArchiveForm;
import cn.bangfu.kernel.Texts;
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
