package cn.bangfu.archive.snapshot;

import java.time.LocalDate;

/**
 * A snapshot of the own jurisdiction that is to be made.
 *
 * @param asOf the day at whose end it holds
 */
public record NewSnapshot(String name, LocalDate asOf, String note) {}
