package cn.bangfu.archive;

/** First half of the disability category (FLD-075). */
public enum DisabilityKind {
  VISUAL,
  HEARING,
  SPEECH,
  INTELLECTUAL,
  PHYSICAL,
  MENTAL,
  MULTIPLE
}
