package cn.bangfu.sheet.upload;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.sheet.SheetProblem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The last record of a ZIP file, read before a library reads the whole directory. */
final class ZipDirectory {

  private static final int RECORD = 22;
  private static final int LONGEST_COMMENT = 65_535;
  private static final int SIGNATURE = 0x06054b50;
  private static final int ENTRIES_AT = 10;
  private static final int COMMENT_AT = 20;

  private ZipDirectory() {}

  /**
   * Refuses a file whose directory is larger than allowed, and one that does not end with its
   * directory: something else may hide behind it.
   */
  static void refuseTooManyEntries(Path file, int most) throws IOException {
    ByteBuffer tail = tail(file, RECORD);
    if (tail.remaining() < RECORD || tail.getInt(0) != SIGNATURE) {
      throw new BusinessException(SheetProblem.BROKEN_FILE);
    }
    if (tail.getShort(COMMENT_AT) != 0) {
      throw new BusinessException(SheetProblem.BROKEN_FILE);
    }
    if ((tail.getShort(ENTRIES_AT) & 0xFFFF) > most) {
      throw new BusinessException(SheetProblem.TOO_MANY_ENTRIES, most);
    }
  }

  /** True if a file that is no archive ends like one. */
  static boolean hidesArchive(Path file) throws IOException {
    ByteBuffer tail = tail(file, RECORD + LONGEST_COMMENT);
    for (int at = tail.remaining() - RECORD; at >= 0; at--) {
      int comment = tail.getShort(at + COMMENT_AT) & 0xFFFF;
      if (tail.getInt(at) == SIGNATURE && at + RECORD + comment == tail.remaining()) {
        return true;
      }
    }
    return false;
  }

  private static ByteBuffer tail(Path file, int size) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      int length = (int) Math.min(channel.size(), size);
      ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
      channel.position(channel.size() - length);
      while (tail.hasRemaining() && channel.read(tail) >= 0) {
        // until it is full
      }
      tail.flip();
      return tail;
    }
  }
}
