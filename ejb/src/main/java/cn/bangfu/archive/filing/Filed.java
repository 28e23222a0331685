package cn.bangfu.archive.filing;

import cn.bangfu.kernel.Violation;
import java.io.Serializable;
import java.util.List;

/**
 * What was saved.
 *
 * @param id number of the archive
 * @param contentVersion the save that a form opened now starts from
 * @param marks what is wrong or missing in a draft; empty for an archive on file
 */
public record Filed(long id, String employeeNo, int contentVersion, List<Violation> marks)
    implements Serializable {}
