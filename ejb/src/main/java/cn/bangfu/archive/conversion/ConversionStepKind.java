package cn.bangfu.archive.conversion;

/** The steps of the conversion: archives and their help (part 50 F) and people (USR-145). */
public enum ConversionStepKind {
  TEMPORARY,
  FORMAL,
  ASSISTANCE,
  USERS
}
