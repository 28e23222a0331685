package cn.bangfu.archive.transfer;

import java.util.List;

/**
 * Chosen archives go to a union (ARC-161).
 *
 * @param target the union, or null if none is chosen yet
 * @param papersMoved whether the papers were handed over; null if that was not answered
 */
public record TransferChosen(List<Long> ids, Long target, Boolean papersMoved) {}
