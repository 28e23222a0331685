package cn.bangfu.archive.logic;

import java.io.Serializable;

/**
 * How a check was begun.
 *
 * @param archives so many are to be checked
 * @param inBackground true if the result comes later
 */
public record LogicStart(long archives, boolean inBackground) implements Serializable {}
