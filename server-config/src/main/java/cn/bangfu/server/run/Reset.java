package cn.bangfu.server.run;

/** What of an earlier run is thrown away before the start. */
public enum Reset {
  NOTHING,
  /** The data of the embedded database; keys and server stay. */
  DATABASE,
  EVERYTHING;

  /** {@code -Dbangfu.reset} alone means everything, {@code -Dbangfu.reset=db} the database. */
  static Reset of(String given) {
    if (given == null || given.equals("false")) {
      return NOTHING;
    }
    if (given.isEmpty() || given.equals("true")) {
      return EVERYTHING;
    }
    if (given.equals("db")) {
      return DATABASE;
    }
    throw new Refused(
        "-Dbangfu.reset=" + given + " is unknown; it is -Dbangfu.reset or -Dbangfu.reset=db.");
  }
}
