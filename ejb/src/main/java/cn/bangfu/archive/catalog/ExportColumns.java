package cn.bangfu.archive.catalog;

import java.util.Comparator;
import java.util.List;

/**
 * The columns of the files of an export, by its contents (ARC-183): 全部指标项 are all columns of lists,
 * 家庭成员信息 has every field of a family member, one row each.
 */
public final class ExportColumns {

  /** Part 21 §3.4, in its order; what is computed stands with what it is computed from. */
  private static final List<String> MEMBER_ORDER =
      List.of(
          "name",
          "relation",
          "ethnicity",
          "gender",
          "politicalStatus",
          "idNo",
          "birthDate",
          "age",
          "healthStatus",
          "diseaseCategory",
          "disabilityKind",
          "disabilityDegree",
          "monthlyIncome",
          "memberIdentity",
          "medicalInsurance",
          "modelWorker",
          "maritalStatus",
          "hukouType",
          "unitOrSchool",
          "employerNature",
          "employerStatus",
          "industry",
          "contractDate",
          "contractTerm",
          "enlistedDate",
          "education",
          "enrollmentYear",
          "schoolYears",
          "graduationYear",
          "mobile",
          "otherContact",
          "supported",
          "movedOut",
          "remark");

  private ExportColumns() {}

  /** 档案基本信息: every column of the lists, whatever block it comes from. */
  public static List<CatalogField> ofArchives() {
    return ArchiveCatalog.all(FieldUse.COLUMN);
  }

  /** 立卡信息. */
  public static List<CatalogField> ofTargetCards() {
    return of(FieldGroup.TARGET_CARD);
  }

  /** 脱困注销信息. */
  public static List<CatalogField> ofClosings() {
    return of(FieldGroup.CLOSING);
  }

  /** 家庭成员信息: every field of a member, one row each. */
  public static List<CatalogField> ofMembers() {
    return ArchiveCatalog.all().stream()
        .filter(field -> MEMBER_ORDER.contains(member(field)))
        .sorted(Comparator.comparingInt(field -> MEMBER_ORDER.indexOf(member(field))))
        .toList();
  }

  private static String member(CatalogField field) {
    String prefix = "member.";
    return field.code().startsWith(prefix) ? field.code().substring(prefix.length()) : "";
  }

  private static List<CatalogField> of(FieldGroup group) {
    return ofArchives().stream().filter(field -> field.group() == group).toList();
  }
}
