package cn.bangfu.kernel;

/**
 * An argument of a sentence that is itself a text of the bundles, usually the name of a field. The
 * page puts the text in its place.
 */
public record Label(String key) {

  @Override
  public String toString() {
    return key;
  }
}
