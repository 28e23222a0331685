/**
 * Files that belong to an archive (ARC-149 to ARC-152): added and removed by the filing union, read
 * by everybody who may see the archive. {@link cn.bangfu.archive.attachment.AttachedKinds} tells
 * the checks which kinds an archive has, {@link cn.bangfu.archive.attachment.AttachmentMoves}
 * brings them to another archive.
 */
package cn.bangfu.archive.attachment;
