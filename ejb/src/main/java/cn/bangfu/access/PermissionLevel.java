package cn.bangfu.access;

/** How far a permission goes (USR-022): nothing, reading, everything. */
public enum PermissionLevel {
  NONE,
  READ,
  HANDLE;

  public boolean covers(PermissionLevel asked) {
    return compareTo(asked) >= 0;
  }
}
