package cn.bangfu.realname.use;

import java.io.Serializable;
import java.util.List;

/** The values of a step, most money first, and their total. */
public record UseTable(UseStep step, List<UseRow> rows, UseRow total) implements Serializable {}
