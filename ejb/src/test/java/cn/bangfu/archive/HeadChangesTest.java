package cn.bangfu.archive;

import static cn.bangfu.archive.builders.ContentBuilder.aHousehold;
import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.builders.ContentBuilder;
import cn.bangfu.kernel.Gender;
import cn.bangfu.kernel.IdNo;
import cn.bangfu.kernel.Texts;
import cn.bangfu.kernel.Violation;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both tables of relations row by row, and what a change of head takes along (ARC-112 to 115). */
class HeadChangesTest {

  /** New head was: old head becomes, if he is a man / if she is a woman. */
  private static final Map<Relation, String> OLD_HEAD =
      Map.ofEntries(
          Map.entry(Relation.HUSBAND, "WIFE/WIFE"),
          Map.entry(Relation.WIFE, "HUSBAND/HUSBAND"),
          Map.entry(Relation.SON, "FATHER/MOTHER"),
          Map.entry(Relation.DAUGHTER, "FATHER/MOTHER"),
          Map.entry(Relation.FATHER, "SON/DAUGHTER"),
          Map.entry(Relation.MOTHER, "SON/DAUGHTER"),
          Map.entry(Relation.HUSBANDS_FATHER, "DAUGHTER_IN_LAW/DAUGHTER_IN_LAW"),
          Map.entry(Relation.HUSBANDS_MOTHER, "DAUGHTER_IN_LAW/DAUGHTER_IN_LAW"),
          Map.entry(Relation.WIFES_FATHER, "SON_IN_LAW/SON_IN_LAW"),
          Map.entry(Relation.WIFES_MOTHER, "SON_IN_LAW/SON_IN_LAW"),
          Map.entry(Relation.DAUGHTER_IN_LAW, "HUSBANDS_FATHER/HUSBANDS_MOTHER"),
          Map.entry(Relation.SON_IN_LAW, "WIFES_FATHER/WIFES_MOTHER"),
          Map.entry(Relation.PATERNAL_GRANDPARENT, "SONS_CHILD/SONS_CHILD"),
          Map.entry(Relation.MATERNAL_GRANDPARENT, "DAUGHTERS_CHILD/DAUGHTERS_CHILD"),
          Map.entry(Relation.SONS_CHILD, "PATERNAL_GRANDPARENT/PATERNAL_GRANDPARENT"),
          Map.entry(Relation.DAUGHTERS_CHILD, "MATERNAL_GRANDPARENT/MATERNAL_GRANDPARENT"),
          Map.entry(Relation.BROTHER, "BROTHER/SISTER"),
          Map.entry(Relation.SISTER, "BROTHER/SISTER"),
          Map.entry(Relation.OTHER, "OTHER/OTHER"));

  /** Member was: becomes, if the wife / the husband takes over as head; null is chosen anew. */
  private static final Map<Relation, String> OTHERS =
      Map.ofEntries(
          Map.entry(Relation.HUSBAND, "null/null"),
          Map.entry(Relation.WIFE, "null/null"),
          Map.entry(Relation.SON, "SON/SON"),
          Map.entry(Relation.DAUGHTER, "DAUGHTER/DAUGHTER"),
          Map.entry(Relation.DAUGHTER_IN_LAW, "DAUGHTER_IN_LAW/DAUGHTER_IN_LAW"),
          Map.entry(Relation.SON_IN_LAW, "SON_IN_LAW/SON_IN_LAW"),
          Map.entry(Relation.SONS_CHILD, "SONS_CHILD/SONS_CHILD"),
          Map.entry(Relation.DAUGHTERS_CHILD, "DAUGHTERS_CHILD/DAUGHTERS_CHILD"),
          Map.entry(Relation.FATHER, "HUSBANDS_FATHER/WIFES_FATHER"),
          Map.entry(Relation.MOTHER, "HUSBANDS_MOTHER/WIFES_MOTHER"),
          Map.entry(Relation.WIFES_FATHER, "FATHER/null"),
          Map.entry(Relation.WIFES_MOTHER, "MOTHER/null"),
          Map.entry(Relation.HUSBANDS_FATHER, "null/FATHER"),
          Map.entry(Relation.HUSBANDS_MOTHER, "null/MOTHER"),
          Map.entry(Relation.PATERNAL_GRANDPARENT, "OTHER/OTHER"),
          Map.entry(Relation.MATERNAL_GRANDPARENT, "OTHER/OTHER"),
          Map.entry(Relation.BROTHER, "OTHER/OTHER"),
          Map.entry(Relation.SISTER, "OTHER/OTHER"),
          Map.entry(Relation.OTHER, "OTHER/OTHER"));

  @Test
  @Tag("ARC-115")
  void bothTablesOfRelationsAreComplete() {
    for (Relation relation : Relation.values()) {
      assertThat(
              HeadRelations.ofOldHead(relation, Gender.MALE)
                  + "/"
                  + HeadRelations.ofOldHead(relation, Gender.FEMALE))
          .as(relation.name())
          .isEqualTo(OLD_HEAD.get(relation));
      assertThat(
              HeadRelations.ofOther(relation, Relation.WIFE)
                  + "/"
                  + HeadRelations.ofOther(relation, Relation.HUSBAND))
          .as(relation.name())
          .isEqualTo(OTHERS.get(relation));
    }
    assertThat(HeadRelations.ofOldHead(Relation.SON, null)).isNull();
    assertThat(HeadRelations.ofOldHead(Relation.WIFE, null)).isEqualTo(Relation.HUSBAND);
    assertThat(HeadRelations.ofOther(null, Relation.WIFE)).isNull();
  }

  @Test
  @Tag("ARC-112")
  @Tag("ARC-114")
  void husbandAndWifeExchangeAndTheHouseholdStays() throws Exception {
    ArchiveContent content = withIds(aHousehold().withMembers(3));
    IdNo husband = content.getIdNo();
    IdNo wife = content.getMembers().get(0).getIdNo();
    HeadChanges.apply(content, HeadChange.exchange(1));
    assertThat(content.getName()).isEqualTo("李秀英");
    assertThat(content.getIdNo()).isEqualTo(wife);
    assertThat(content.getHeadIncome()).isEqualByComparingTo("800.00");
    assertThat(content.getEmployer()).isEqualTo("南昌市第二百货商店");
    assertThat(content.getWorkStatus()).isNull();
    assertThat(content.getWorkStartDate()).isNull();
    assertThat(content.getHomeAddress()).isEqualTo("东湖区阳明路1号2栋301室");
    assertThat(content.getMainCause()).isEqualTo(HardshipCause.CHILD_EDUCATION);
    Member old = content.getMembers().get(0);
    assertThat(old.getRelation()).isEqualTo(Relation.HUSBAND);
    assertThat(old.getIdNo()).isEqualTo(husband);
    assertThat(old.getMonthlyIncome()).isEqualByComparingTo("2000.00");
    assertThat(content.getMembers())
        .extracting(Member::getRelation)
        .containsExactly(Relation.HUSBAND, Relation.SON, Relation.HUSBANDS_MOTHER);
    assertThat(HeadChanges.openRelations(content)).isEmpty();
  }

  @Test
  @Tag("ARC-112")
  @Tag("ARC-115")
  void aHeadWhoLeavesTakesHisPlaceAlongAndAllRelationsAreChosenAnew() throws Exception {
    ArchiveContent content = withIds(aHousehold().withMembers(3));
    HeadChanges.apply(content, new HeadChange(1, false, HeadLeaves.DEATH, ContentBuilder.TODAY));
    content.compute();
    assertThat(content.getFamilySize()).isEqualTo(3);
    assertThat(content.getMembers()).extracting(Member::getName).doesNotContain("张伟");
    assertThat(HeadChanges.openRelations(content))
        .extracting(Texts::of)
        .containsExactly("请选择张小明与新户主的关系。", "请选择王桂芳与新户主的关系。");
  }

  @Test
  @Tag("ARC-113")
  void childrenAndStudentsAreNoHeads() throws Exception {
    ArchiveContent content = withIds(aHousehold().withMembers(3));
    assertThat(HeadChanges.refuse(content.getMembers().get(0), ContentBuilder.TODAY)).isEmpty();
    assertThat(refusal(content.getMembers().get(1))).isEqualTo("张小明不能担任户主:未满16周岁。");
    content.getMembers().get(1).setBirthDate(ContentBuilder.TODAY.minusYears(17));
    assertThat(refusal(content.getMembers().get(1))).isEqualTo("张小明不能担任户主:身份为学生。");
    content.getMembers().get(1).setMemberIdentity(MemberIdentity.PRESCHOOL);
    assertThat(refusal(content.getMembers().get(1))).isEqualTo("张小明不能担任户主:身份为学龄前。");
    assertThat(
            HeadChanges.check(content, new HeadChange(1, false, null, null), ContentBuilder.TODAY))
        .extracting(Violation::field)
        .containsExactly("headChange.reason", "headChange.date");
    assertThat(HeadChanges.check(content, HeadChange.exchange(99), ContentBuilder.TODAY))
        .extracting(Texts::of)
        .containsExactly("所选家庭成员已不在该档案中,请重新选择。");
  }

  @ParameterizedTest
  @EnumSource(HeadLeaves.class)
  @Tag("ARC-112")
  void aHeadLeavesForEachReasonOnADayThatHasCome(HeadLeaves reason) throws Exception {
    assertThat(Stream.of(HeadLeaves.values()).map(Texts::label))
        .containsExactly("死亡", "离异", "迁出", "其他");
    ArchiveContent content = withIds(aHousehold().withMembers(3));
    LocalDate tomorrow = ContentBuilder.TODAY.plusDays(1);
    assertThat(
            HeadChanges.check(
                content, new HeadChange(1, false, reason, tomorrow), ContentBuilder.TODAY))
        .extracting(Violation::field)
        .containsExactly("headChange.date");
    HeadChange today = new HeadChange(1, false, reason, ContentBuilder.TODAY);
    assertThat(HeadChanges.check(content, today, ContentBuilder.TODAY)).isEmpty();
    HeadChanges.apply(content, today);
    assertThat(content.getName()).isEqualTo("李秀英");
    assertThat(content.getMembers()).extracting(Member::getName).doesNotContain("张伟");
  }

  private static String refusal(Member member) {
    return Texts.of(HeadChanges.refuse(member, ContentBuilder.TODAY).orElseThrow());
  }

  /** The members get the numbers 1, 2, 3 as if they were stored. */
  private static ArchiveContent withIds(ContentBuilder builder) throws Exception {
    ArchiveContent content = builder.build();
    var id = Member.class.getDeclaredField("id");
    id.setAccessible(true);
    for (int i = 0; i < content.getMembers().size(); i++) {
      id.set(content.getMembers().get(i), (long) i + 1);
    }
    return content;
  }
}
