"""The authority room: what editors do with people, places and topics between two builds."""
