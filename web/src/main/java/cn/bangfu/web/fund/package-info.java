/** Pages of the room fund: balances, ledger, income, allotments and what sets them right. */
package cn.bangfu.web.fund;
