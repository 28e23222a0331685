package cn.bangfu.sheet.form;

import java.io.Serializable;
import java.util.List;

/**
 * A form, filled or empty.
 *
 * @param name of its file, without ending; without class-A data (USR-121)
 */
public record FormDocument(String name, List<FormBlock> blocks) implements Serializable {

  public FormDocument {
    blocks = List.copyOf(blocks);
  }
}
