package cn.bangfu.archive.filing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.bangfu.archive.MaritalStatus;
import cn.bangfu.archive.Member;
import cn.bangfu.archive.MemberIdentity;
import cn.bangfu.archive.Relation;
import cn.bangfu.archive.builders.ContentBuilder;
import cn.bangfu.kernel.Gender;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** FLD-031 to FLD-035, FLD-042, FLD-043. */
class HouseholdChecksTest {

  private static final LocalDate TODAY = ContentBuilder.TODAY;

  /** Head 48, wife 46, son 14. */
  private final CheckedFile file = CheckedFile.ofWorker(2);

  @ParameterizedTest
  @CsvSource({
    "WIFE, WIFE, 妻子",
    "WIFE, HUSBAND, 丈夫",
    "FATHER, FATHER, 父亲",
    "MOTHER, MOTHER, 母亲",
    "HUSBANDS_FATHER, HUSBANDS_FATHER, 公公",
    "HUSBANDS_MOTHER, HUSBANDS_MOTHER, 婆婆",
    "WIFES_FATHER, WIFES_FATHER, 岳父",
    "WIFES_MOTHER, WIFES_MOTHER, 岳母"
  })
  @Tag("FLD-031")
  void someRelationsCanBeHeldByOneOnly(Relation first, Relation second, String name) {
    file.member(0).setRelation(first);
    file.member(1).setRelation(second);
    assertThat(file.found("FLD-031"))
        .containsExactly("content.members[1].relation|E|家庭成员张小明:关系“" + name + "”只能有一人。");
  }

  @ParameterizedTest
  @EnumSource(
      value = Relation.class,
      names = {"SON", "DAUGHTER", "BROTHER", "SISTER", "PATERNAL_GRANDPARENT", "OTHER"})
  @Tag("FLD-031")
  void othersByMany(Relation relation) {
    file.member(0).setRelation(relation);
    file.member(1).setRelation(relation);
    assertThat(file.found("FLD-031")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "MALE, HUSBAND, true",
    "MALE, HUSBANDS_FATHER, true",
    "MALE, HUSBANDS_MOTHER, true",
    "MALE, WIFE, false",
    "FEMALE, WIFE, true",
    "FEMALE, WIFES_FATHER, true",
    "FEMALE, WIFES_MOTHER, true",
    "FEMALE, HUSBAND, false",
    "FEMALE, FATHER, false"
  })
  @Tag("FLD-032")
  void relationsByMarriageDependOnTheHeadsSex(Gender head, Relation relation, boolean refused) {
    file.content.setGender(head);
    file.member(0).setRelation(relation);
    assertThat(file.found("FLD-032")).hasSize(refused ? 1 : 0);
  }

  @Test
  @Tag("FLD-032")
  void theSentenceNamesSexAndRelation() {
    file.content.setGender(Gender.FEMALE);
    assertThat(file.found("FLD-032"))
        .containsExactly("content.members[0].relation|R|家庭成员李秀英:户主性别为“女”,不能有关系为“妻子”的成员。");
  }

  @ParameterizedTest
  @CsvSource({"SINGLE, 未婚", "DIVORCED, 离异", "WIDOWED, 丧偶"})
  @Tag("FLD-033")
  void whoIsNotMarriedHasNoSpouse(MaritalStatus status, String name) {
    file.content.setMaritalStatus(status);
    assertThat(file.found("FLD-033"))
        .containsExactly("content.maritalStatus|R|婚姻状况为“" + name + "”,家庭成员中不应有配偶。");
  }

  @Test
  @Tag("FLD-033")
  void whoIsMarriedUsuallyHasOne() {
    file.content.removeMember(file.member(0));
    assertThat(file.found("FLD-033"))
        .containsExactly("content.maritalStatus|W|婚姻状况为“已婚”,家庭成员中没有配偶,请核对。");
  }

  @Test
  @Tag("FLD-034")
  void aSingleParentHasChildrenAndNoSpouse() {
    file.content.setSingleParent(true);
    assertThat(file.found("FLD-034"))
        .containsExactly("content.singleParent|R|婚姻状况为“已婚”,是否单亲不应为“是”。");
    file.content.setMaritalStatus(MaritalStatus.DIVORCED);
    file.content.removeMember(file.member(0));
    assertThat(file.found("FLD-034")).isEmpty();
    file.content.removeMember(file.member(0));
    assertThat(file.found("FLD-034")).containsExactly("content.singleParent|W|单亲家庭应有子女。");
  }

  @ParameterizedTest
  @CsvSource({"DIVORCED, 1", "WIDOWED, 1", "SINGLE, 0", "MARRIED, 0"})
  @Tag("FLD-034")
  void whoIsDivorcedOrWidowedWithAChildIsAskedWhetherSingleParent(
      MaritalStatus status, int findings) {
    file.content.removeMember(file.member(0));
    file.content.setMaritalStatus(status);
    assertThat(file.found("FLD-034")).hasSize(findings);
    file.member(0).setBirthDate(TODAY.minusYears(18));
    assertThat(file.found("FLD-034")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    // head born 1978-11-22
    "SON, 1993-11-22, false",
    "SON, 1993-11-21, true",
    "DAUGHTER, 1970-01-01, true",
    "MOTHER, 1963-11-22, false",
    "MOTHER, 1963-11-23, true",
    "WIFES_FATHER, 1978-01-01, true",
    "SONS_CHILD, 2008-11-22, false",
    "DAUGHTERS_CHILD, 2008-11-21, true",
    "BROTHER, 1978-11-22, false"
  })
  @Tag("FLD-035")
  void agesFitTheRelation(Relation relation, LocalDate birth, boolean doubtful) {
    file.member(1).setRelation(relation);
    file.member(1).setBirthDate(birth);
    assertThat(file.found("FLD-035")).hasSize(doubtful ? 1 : 0);
  }

  @Test
  @Tag("FLD-035")
  void theDoubtNamesThePersonOnce() {
    file.member(1).setBirthDate(LocalDate.of(1990, 1, 1));
    assertThat(file.found("FLD-035"))
        .containsExactly("content.members[1].birthDate|W|张小明与户主的年龄差与关系“儿子”不符,请核对。");
  }

  @Test
  @Tag("FLD-042")
  void aHouseholdWithEarnersIsNotWithoutEmployment() {
    file.content.setZeroEmployment(true);
    assertThat(file.found("FLD-042"))
        .containsExactly("content.zeroEmployment|R|家庭中有就业人员(张伟;李秀英),不是零就业家庭。");
  }

  @ParameterizedTest
  @EnumSource(MemberIdentity.class)
  @Tag("FLD-042")
  void whoEarns(MemberIdentity identity) {
    file.content.setZeroEmployment(true);
    file.content.setWorkStatus(file.code("work_status", "UNEMPLOYED"));
    file.member(0).setMemberIdentity(identity);
    boolean earns =
        List.of(
                MemberIdentity.WORKER,
                MemberIdentity.MIGRANT_WORKER,
                MemberIdentity.SOLDIER,
                MemberIdentity.FREELANCE)
            .contains(identity);
    assertThat(file.found("FLD-042")).hasSize(earns ? 1 : 0);
  }

  @Test
  @Tag("FLD-043")
  void aHeadAloneIsDoubtful() {
    for (Member member : List.copyOf(file.content.getMembers())) {
      file.content.removeMember(member);
    }
    assertThat(file.found("FLD-043")).containsExactly("content.members|W|该户只有户主一人,请核对家庭成员。");
  }
}
