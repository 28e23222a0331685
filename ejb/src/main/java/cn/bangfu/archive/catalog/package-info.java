/**
 * The fields of an archive as data (FLD part 8): one line each says where a field is stored, what
 * it holds and where it may be shown, asked for and counted. Lists, queries, print, export and
 * statistics are made from these lines, so a new field is added once, in {@code ArchiveCatalog}.
 */
package cn.bangfu.archive.catalog;
