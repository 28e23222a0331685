package cn.bangfu.archive;

import cn.bangfu.kernel.Problem;

/** What is wrong with a field of an archive (FLD part 2, 6). */
public enum ArchiveProblem implements Problem {
  /** FLD part 2: args: the member's name, the sentence. */
  OF_MEMBER,
  /** The same while the member has no name: args: place from 1, the sentence. */
  OF_NAMELESS_MEMBER,
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
  /** FLD-050. */
  TOO_MANY_CAUSES,
  /** FLD-050. */
  CAUSE_TWICE,
  /** FLD-051, FLD-052: args: cause, what is lacking. */
  CAUSE_MISMATCH,
  /** FLD-054. */
  INCOME_OUTDATED,
  /** FLD-059. */
  RIGID_EXPENSE_MISSING,
  /** FLD-063. */
  BANK_CARD_FORMAT,
  /** FLD-063. */
  BANK_CARD_INCOMPLETE,
  /** FLD-065. */
  CARD_HOLDER_UNKNOWN,
  /** USR-132. */
  NOT_INFORMED,
  /** USR-132. */
  CONSENT_MISSING,
  /** USR-132: args: name of the member under 14. */
  GUARDIAN_CONSENT_MISSING,
  /** FLD-070, ARC-118: args: level of the filing union. */
  STANDARD_NOT_ALLOWED
}
