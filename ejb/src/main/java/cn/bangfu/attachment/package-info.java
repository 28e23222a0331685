/**
 * Files that belong to records (ARC-149 to ARC-152, part 30 B.2): {@link
 * cn.bangfu.attachment.AttachmentStore} keeps them sealed in the database, in parts. A room whose
 * records have files maps them as an {@link cn.bangfu.attachment.Attachment} of its own, says in
 * {@link cn.bangfu.attachment.AttachmentRules} what it takes, and asks for right and scope.
 */
package cn.bangfu.attachment;
