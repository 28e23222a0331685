package cn.bangfu.privacy;

import java.io.Serializable;
import java.util.List;

/**
 * The archive for which a request is recorded, and its persons, the head first.
 *
 * @param own true if the caller's union files it, so that it may record one
 */
public record ArchivePersons(String employeeNo, boolean own, List<ArchivePerson> persons)
    implements Serializable {}
