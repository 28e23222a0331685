package cn.bangfu.server.demo;

import cn.bangfu.unionorg.UnionLevel;

/**
 * A union of the demonstration.
 *
 * @param key its division's code for a federation, a word of the file for one below a county
 */
record DemoUnion(
    long id,
    String key,
    String name,
    DemoUnion parent,
    UnionLevel level,
    int grassrootsType,
    String regionCode,
    boolean center,
    int sortOrder) {

  String path() {
    return (parent == null ? "/" : parent.path()) + id + "/";
  }

  int depth() {
    return parent == null ? 1 : parent.depth() + 1;
  }

  /** The union of this level on the way to the root, this one included; null if there is none. */
  DemoUnion at(UnionLevel wanted) {
    if (level == wanted) {
      return this;
    }
    return parent == null ? null : parent.at(wanted);
  }
}
