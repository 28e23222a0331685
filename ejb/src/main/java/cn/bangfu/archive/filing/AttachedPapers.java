package cn.bangfu.archive.filing;

/**
 * Papers that checks ask for.
 *
 * @param known false while nothing can be attached yet: then their absence says nothing
 */
public record AttachedPapers(boolean known, boolean income, boolean subsistenceCertificate) {

  /** For a form that is not stored yet. */
  public static final AttachedPapers UNKNOWN = new AttachedPapers(false, false, false);
}
