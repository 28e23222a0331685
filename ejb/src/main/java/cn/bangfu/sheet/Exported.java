package cn.bangfu.sheet;

import cn.bangfu.sheet.form.FormDocument;
import java.io.Serializable;
import java.util.List;

/** What an export gives: a file, or a table to be printed. */
public sealed interface Exported extends Serializable {

  /**
   * A file to be saved by the browser.
   *
   * @param name cleaned; without class-A data (USR-121)
   */
  @SuppressWarnings("java:S6218") // compared by nobody
  record File(String name, String contentType, byte[] content) implements Exported {}

  /**
   * Forms for the printer, each beginning on a sheet of its own.
   *
   * @param foot what stands at the foot of each sheet (USR-127); null for empty forms
   */
  record Forms(List<FormDocument> documents, String foot) implements Exported {}

  /**
   * A clean view for the printer.
   *
   * @param facts the footer of USR-127
   * @param frame what an official form has around its rows, or null
   */
  record Paper(
      String title, List<String> heads, List<List<String>> rows, String facts, SheetFrame frame)
      implements Exported {}
}
