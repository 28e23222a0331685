package cn.bangfu.standard;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Which standards are looked for.
 *
 * @param regionCode the division and those below it; null for the whole country
 * @param day those valid on that day; null for all, the history too
 */
public record StandardFilter(String regionCode, LocalDate day) implements Serializable {}
