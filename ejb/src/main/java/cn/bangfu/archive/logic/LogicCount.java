package cn.bangfu.archive.logic;

import cn.bangfu.archive.filing.CheckSeverity;
import java.io.Serializable;

/** How often one check spoke. */
public record LogicCount(String number, CheckSeverity severity, long findings)
    implements Serializable {}
