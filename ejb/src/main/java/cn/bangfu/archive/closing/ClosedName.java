package cn.bangfu.archive.closing;

import java.io.Serializable;

/** A closed archive by its number and its head. */
public record ClosedName(long id, String employeeNo, String name) implements Serializable {}
