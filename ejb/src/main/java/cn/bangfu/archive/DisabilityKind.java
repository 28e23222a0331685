package cn.bangfu.archive;

/** First half of the disability category. */
public enum DisabilityKind {
  VISUAL,
  HEARING,
  SPEECH,
  INTELLECTUAL,
  PHYSICAL,
  MENTAL,
  MULTIPLE
}
