package cn.bangfu.web.archive;

/**
 * A field in which another archive says something else than the form (ARC-154).
 *
 * @param source place of the other archive among those to be merged
 * @param place of the field among those of that archive
 */
public record MergeChoice(int source, int place, String from, FormDifference difference) {

  public String getLabel() {
    return difference.getLabel();
  }

  /** What the form has. */
  public String getMine() {
    return difference.getStored();
  }

  /** What the other archive has. */
  public String getTheirs() {
    return difference.getTyped();
  }
}
