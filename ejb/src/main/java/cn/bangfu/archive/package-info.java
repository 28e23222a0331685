/**
 * The archive of a household in hardship (ARC, FLD): its narrow state, its content and members, and
 * the lists and details that read them. Filing and reporting act on it from {@code archive.filing};
 * the page beans read its entities and call its services.
 */
package cn.bangfu.archive;
