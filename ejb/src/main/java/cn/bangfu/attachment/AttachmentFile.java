package cn.bangfu.attachment;

/**
 * A file that was opened to be sent, part by part.
 *
 * @param name the original name
 */
public record AttachmentFile(
    long id, String name, String contentType, boolean shown, int size, int parts) {}
