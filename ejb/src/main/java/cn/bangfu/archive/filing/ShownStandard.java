package cn.bangfu.archive.filing;

import java.io.Serializable;

/**
 * The standards of one place as the form shows them.
 *
 * @param place where in the household's life: register, home or work
 * @param text both amounts with division and first day, or that none is kept
 */
public record ShownStandard(String place, String text) implements Serializable {}
