/**
 * What users ask of the archives beyond the simple list: their own columns and order (ARC-145 to
 * ARC-148), queries over the whole catalogue of fields with sets of conditions to keep (ARC-137 to
 * ARC-140), and the ready-made queries (ARC-141 to ARC-144). Everything asked for becomes
 * conditions of the one search of lists, {@link cn.bangfu.archive.ArchiveSearch}, which keeps to
 * the caller's scope and to its bounds.
 */
package cn.bangfu.archive.query;
