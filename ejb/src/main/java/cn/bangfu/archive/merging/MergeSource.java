package cn.bangfu.archive.merging;

import cn.bangfu.archive.LifeState;
import cn.bangfu.archive.filing.ArchiveForm;
import java.io.Serializable;

/** An archive that is to be merged, with everything that stands in it (ARC-154). */
public record MergeSource(long id, String unionName, LifeState lifeState, ArchiveForm form)
    implements Serializable {}
