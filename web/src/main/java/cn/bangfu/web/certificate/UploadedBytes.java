package cn.bangfu.web.certificate;

import cn.bangfu.kernel.BusinessException;
import cn.bangfu.staff.certificate.CertificateProblem;
import java.util.ArrayList;
import java.util.List;
import org.primefaces.model.file.UploadedFile;
import org.primefaces.model.file.UploadedFiles;

/** What was sent in files; whether it is a certificate or a list is judged by the services. */
final class UploadedBytes {

  private UploadedBytes() {}

  /** The file's content, or null if none was chosen. */
  static byte[] of(UploadedFile file) {
    return file == null || file.getSize() == 0 ? null : file.getContent();
  }

  /**
   * The contents of all files.
   *
   * @throws BusinessException with this reason if there is none
   */
  static List<byte[]> of(UploadedFiles files, CertificateProblem ifNone) {
    List<byte[]> all = new ArrayList<>();
    if (files != null && files.getFiles() != null) {
      files.getFiles().stream().map(UploadedBytes::of).filter(b -> b != null).forEach(all::add);
    }
    if (all.isEmpty()) {
      throw new BusinessException(ifNone);
    }
    return all;
  }
}
