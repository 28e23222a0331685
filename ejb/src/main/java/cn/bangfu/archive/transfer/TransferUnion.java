package cn.bangfu.archive.transfer;

/**
 * All archives that a union itself has filed go to another one (ARC-162).
 *
 * @param papersMoved whether the papers were handed over; null if that was not answered
 */
public record TransferUnion(Long source, Long target, Boolean papersMoved) {}
