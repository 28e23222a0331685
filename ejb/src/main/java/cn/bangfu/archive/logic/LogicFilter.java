package cn.bangfu.archive.logic;

import java.io.Serializable;

/**
 * Which findings of a result are shown.
 *
 * @param number one check only, or null
 * @param onlyErrors leaves the hints out
 */
public record LogicFilter(String number, boolean onlyErrors) implements Serializable {}
