/**
 * Closing an archive (ARC-071 to ARC-082): cancelling, leaving hardship, the lists of closed
 * archives and the blocks that tell how each was closed. The pages, the night job of the three-year
 * rule and whoever records assistance close through {@link cn.bangfu.archive.closing.Closer}, with
 * the same checks.
 */
package cn.bangfu.archive.closing;
