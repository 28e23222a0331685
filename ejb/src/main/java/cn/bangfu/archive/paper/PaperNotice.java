package cn.bangfu.archive.paper;

import java.util.List;

/**
 * What the worker is told about his data on the form that he signs (USR-131). The room that keeps
 * the notice implements it.
 */
public interface PaperNotice {

  /** The parts of the notice in the order in which they are read, as the own union gives it. */
  List<Part> parts();

  /** A part with its heading. */
  record Part(String heading, String text) {}
}
