/**
 * The money of unions (FND): per fund type and year what came in, what went on to unions below and
 * what was spent. Entries are made and never changed; one that is wrong is set right by an entry
 * against it. An allotment is one row that the payer reads as expenditure and the receiver as
 * income, so that both sides agree by construction (FND-027).
 *
 * <p><b>Balances.</b> The table {@code fund_balance} holds the sums of a union, type and year. Only
 * triggers move it, on the entries and on every table that the database function {@code
 * follow_spending} was told of, and the database refuses a transaction that would leave too little
 * (FND-039). Rooms that spend ask {@link cn.bangfu.fund.FundMoney} first: it locks the balances in
 * one order for everybody and says what is short in the words of the page. A room that spends calls
 * in its migration
 *
 * <pre>{@code
 * select follow_spending('other_assistance', 'spent_other', 'select … from {rows} o');
 * }</pre>
 *
 * with the columns of the view {@code fund_spending}, which shows all expenditure of all rooms to
 * this one, so that it need not know them.
 */
package cn.bangfu.fund;
