package cn.bangfu.assistance.intake;

import cn.bangfu.kernel.crypto.FileKey;

/**
 * A file as it is kept.
 *
 * @param parts number of sealed parts
 * @param digest SHA-256 in hexadecimal digits
 */
record IntakeFile(int size, int parts, FileKey key, String digest) {}
