/**
 * Filing and reporting an archive (ARC-023 to ARC-057, ARC-093 to ARC-121) and the checks of what
 * is typed (FLD part 6). Called by the pages; knows {@code archive}, which does not know it.
 */
package cn.bangfu.archive.filing;
