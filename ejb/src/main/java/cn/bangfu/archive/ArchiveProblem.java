package cn.bangfu.archive;

import cn.bangfu.kernel.Problem;

/** What is wrong with a field of an archive (FLD part 2, 6). */
public enum ArchiveProblem implements Problem {
  /** FLD part 2: args: the member's name, the sentence. */
  OF_MEMBER,
  /** The same while the member has no name: args: place from 1, the sentence. */
  OF_NAMELESS_MEMBER,
  /** FLD part 3.6: args: place of the illness from 1, the sentence. */
  OF_ILLNESS,
  /** FLD part 2: args: field. */
  MISSING,
  /** FLD part 2: args: field, greatest number of characters. */
  TOO_LONG,
  /** FLD part 3: args: field, least number of characters. */
  TOO_SHORT,
  /** FLD part 2: args: field, least and greatest amount. */
  MONEY_RANGE,
  /** FLD part 2: args: field. */
  INVALID,
  /** FLD-073: args: field. */
  VALUE_DISABLED,
  /** ORG-097: the division has to be chosen anew; args: its code. */
  REGION_ABOLISHED,
  /** FLD-071 and other ranges: args: field, from, to. */
  OUT_OF_RANGE,
  /** FLD-024 and other days: args: field. */
  IN_FUTURE,
  /** ARC-029. */
  TOO_MANY_MEMBERS,
  /** FLD-015. */
  BIRTH_DATE_DIFFERS,
  /** FLD-016. */
  GENDER_DIFFERS,
  /** FLD-017: args: relation. */
  GENDER_AGAINST_RELATION,
  /** FLD-019. */
  HEAD_UNDER_16,
  /** FLD-020. */
  DISABILITY_MISSING,
  /** FLD-020. */
  DISEASE_MISSING,
  /** FLD-021. */
  NO_CONTACT,
  /** FLD-022. */
  MOBILE_FORMAT,
  /** FLD-023. */
  POSTCODE_FORMAT,
  /** FLD-024. */
  WORK_BEFORE_16,
  /** FLD-025. */
  INDUSTRY_SECTION_ONLY,
  /** FLD-026: args: household register, type that goes with it. */
  TYPE_AGAINST_HUKOU,
  /** FLD-028. */
  CONTRACT_TOO_SHORT,
  /** FLD-029. */
  CONTRACT_EXPIRED,
  /** FLD-030. */
  RETIRED_ZERO_EMPLOYMENT,
  /** FLD-031: args: relation. */
  RELATION_TWICE,
  /** FLD-032: args: sex of the head, relation. */
  RELATION_AGAINST_HEAD,
  /** FLD-033: args: marital status. */
  SPOUSE_OF_UNMARRIED,
  /** FLD-033. */
  MARRIED_WITHOUT_SPOUSE,
  /** FLD-034. */
  SINGLE_PARENT_MARRIED,
  /** FLD-034. */
  SINGLE_PARENT_WITHOUT_CHILD,
  /** FLD-034: args: marital status. */
  SINGLE_PARENT_LIKELY,
  /** FLD-035: args: name, relation. */
  AGE_AGAINST_RELATION,
  /** FLD-036: args: from, to. */
  ENROLLMENT_YEAR,
  /** FLD-037: args: name. */
  GRADUATED,
  /** FLD-038. */
  ENLISTED_BEFORE_17,
  /** FLD-040: args: name, identity. */
  AGE_AGAINST_IDENTITY,
  /** FLD-041: args: name. */
  INCOME_AGAINST_IDENTITY,
  /** FLD-041. */
  ON_POST_WITHOUT_INCOME,
  /** FLD-042: args: names. */
  EARNERS_IN_ZERO_EMPLOYMENT,
  /** FLD-043. */
  HEAD_ALONE,
  /** FLD-045. */
  NO_INSURANCE_AND_OTHERS,
  /** FLD-046. */
  INSURANCE_MISMATCH,
  /** FLD-048. */
  OWN_COST_ABOVE_NEED,
  /** FLD-048. */
  COSTS_ABOVE_NEED,
  /** FLD-049. */
  NO_AID_AND_OTHERS,
  /** FLD-049. */
  AID_REMARK_MISSING,
  /** FLD-050. */
  TOO_MANY_CAUSES,
  /** FLD-050. */
  CAUSE_TWICE,
  /** FLD-051, FLD-052: args: cause, what is lacking. */
  CAUSE_MISMATCH,
  /** FLD-053: args: cause, head or members. */
  ILLNESS_ROW_MISSING,
  /** FLD-053. */
  INJURY_GRADE_MISSING,
  /** FLD-053. */
  ANGINA_GRADE_MISSING,
  /** FLD part 3.6. */
  TOO_MANY_ILLNESSES,
  /** FLD-054. */
  INCOME_OUTDATED,
  /** FLD-059. */
  RIGID_EXPENSE_MISSING,
  /** FLD part 6.5: args: division. */
  NO_STANDARD,
  /** FLD-055, FLD-056: args: category, income, standard. */
  INCOME_NOT_BELOW_STANDARD,
  /** FLD-055. */
  CERTIFICATE_MISSING,
  /** FLD-056. */
  CERTIFICATE_ATTACHED,
  /** FLD-056. */
  KEY_GROUP_NOT_UNCOVERED,
  /** FLD-057: args: income, border standard. */
  INCOME_ABOVE_BORDER,
  /** FLD-057. */
  BORDERLINE_WITHOUT_CAUSE,
  /** FLD-058. */
  INCOME_BELOW_STANDARD,
  /** FLD-059: args: income left, border standard. */
  NET_INCOME_ABOVE_BORDER,
  /** FLD-059. */
  SUDDEN_WITHOUT_CAUSE,
  /** FLD-060. */
  EXPENSE_DIFFERS_FROM_COSTS,
  /** FLD-063. */
  BANK_CARD_FORMAT,
  /** FLD-063. */
  BANK_CARD_INCOMPLETE,
  /** FLD-064: args: name of the head, union. */
  BANK_CARD_IN_USE,
  /** FLD-064: the same outside the caller's unions. */
  BANK_CARD_IN_USE_ELSEWHERE,
  /** FLD-065. */
  CARD_HOLDER_UNKNOWN,
  /** FLD-066: args: what is lacking. */
  CARD_INCOMPLETE,
  /** FLD-067. */
  OTHER_WITHOUT_REMARK,
  /** FLD-068. */
  KEY_GROUP_OF_MIGRANTS,
  /** FLD-068. */
  KEY_GROUP_OF_SUBSISTENCE,
  /** FLD-069. */
  DEADLINE_BEFORE_DETERMINED,
  /** USR-132. */
  NOT_INFORMED,
  /** USR-132. */
  CONSENT_MISSING,
  /** USR-132: args: name of the member under 14. */
  GUARDIAN_CONSENT_MISSING,
  /** FLD-070, ARC-118: args: level of the filing union. */
  STANDARD_NOT_ALLOWED
}
