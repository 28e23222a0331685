package cn.bangfu.job;

import java.util.List;

/** A run with everything it went through (BAT-020). */
public record RunDetail(JobRow row, List<RunStart> starts, List<RunStep> steps) {}
