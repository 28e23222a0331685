package cn.bangfu.unionorg;

import cn.bangfu.access.Caller;

/**
 * A branch has got another superior. Fired inside the move, when everything stands at its new
 * place.
 *
 * @param from the superior so far
 * @param to the superior from now on
 * @param asJob true if a job did it, so that whoever asked for it waits for the result
 */
public record UnionMoved(Union from, Union to, Caller by, MoveResult result, boolean asJob) {}
