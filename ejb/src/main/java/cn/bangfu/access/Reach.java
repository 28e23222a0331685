package cn.bangfu.access;

/** Whose objects a right goes to, seen from the union of the caller (USR-079). */
public enum Reach {
  /** No object of a union is meant. */
  NONE,
  /** What is the caller's own. */
  SELF,
  OWN,
  OWN_AND_BELOW,
  BELOW,
  CHILDREN,
  /** What is open to everybody. */
  COUNTRY;

  /** True if a union's objects are within reach of a caller with this scope. */
  public boolean covers(Scope from, String unionPath) {
    boolean own = unionPath.equals(from.path());
    boolean below = !own && unionPath.startsWith(from.path());
    return switch (this) {
      case NONE -> false;
      case SELF, OWN -> own;
      case OWN_AND_BELOW -> own || below;
      case BELOW -> below;
      case CHILDREN ->
          below && unionPath.indexOf('/', from.path().length()) == unionPath.length() - 1;
      case COUNTRY -> true;
    };
  }
}
