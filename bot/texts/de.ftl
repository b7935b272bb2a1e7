### de
