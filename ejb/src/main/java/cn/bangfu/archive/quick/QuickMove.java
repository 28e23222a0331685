package cn.bangfu.archive.quick;

/**
 * Asks for a quick report or return (ARC-108, ARC-110).
 *
 * @param text the opinion (optional), or the reason of the return
 * @param subject of the reminders; empty for the usual one
 * @param content of the reminders of a report; empty for the usual one
 */
public record QuickMove(QuickFilter filter, String text, String subject, String content) {}
