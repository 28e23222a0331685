package cn.bangfu.assistance.paper;

import cn.bangfu.sheet.ColumnKind;

/**
 * One field of a record on paper.
 *
 * @param label the name of the field as people read it
 */
public record PaperField(String label, ColumnKind kind, Object value) {

  boolean filled() {
    return value != null && !kind.shown(value, true).isEmpty();
  }
}
