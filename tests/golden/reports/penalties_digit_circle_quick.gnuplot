set encoding utf8
set terminal svg size 1388,584 noenhanced font 'DejaVu Sans,11' background '#ffffff'
set multiplot title "Penalties by weight, digit_circle (preset quick), mean over seeds 1-3" font ',13' textcolor rgb '#222222'
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.0576368876
set rmargin at screen 0.237752161
set tmargin at screen 0.880136986
set bmargin at screen 0.565068493
set title "density" textcolor rgb '#222222' offset 0,-0.6
set logscale x
set xrange [1:4]
set xtics ("1" 1, "1.5" 1.5, "2" 2, "3" 3, "4" 4)
set xlabel "λ" textcolor rgb '#222222' offset 0,0.6
set logscale y
set yrange [0.00013125:0.0192]
set ytics ("0.0003" 0.0003, "0.001" 0.001, "0.003" 0.003, "0.01" 0.01)
set ylabel "" textcolor rgb '#222222' offset 1,0
plot '-' using 1:2 with linespoints linewidth 1.5 dashtype 2 pointtype 6 pointsize 0.7 linecolor rgb '#800072b2' notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 notitle, \
     '-' using 1:2 with lines linecolor rgb '#d55e00' linewidth 2 dashtype 1 notitle
2 0.00021
e
2 0.012
e
1 0.000451526075
4 0.000451526075
e
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.309798271
set rmargin at screen 0.489913545
set tmargin at screen 0.880136986
set bmargin at screen 0.565068493
set title "FPE \045" textcolor rgb '#222222' offset 0,-0.6
set logscale x
set xrange [1:4]
set xtics ("1" 1, "1.5" 1.5, "2" 2, "3" 3, "4" 4)
set xlabel "λ" textcolor rgb '#222222' offset 0,0.6
unset logscale y
set yrange [0:101.76]
set ytics ("0\045\045" 0, "50\045\045" 50, "100\045\045" 100)
set ylabel "" textcolor rgb '#222222' offset 1,0
plot '-' using 1:2 with linespoints linewidth 1.5 dashtype 2 pointtype 6 pointsize 0.7 linecolor rgb '#800072b2' notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 notitle, \
     '-' using 1:2 with lines linecolor rgb '#d55e00' linewidth 2 dashtype 1 notitle
2 91.25
e
2 96
e
1 4.04
4 4.04
e
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.561959654
set rmargin at screen 0.742074928
set tmargin at screen 0.880136986
set bmargin at screen 0.565068493
set title "FNE \045" textcolor rgb '#222222' offset 0,-0.6
set logscale x
set xrange [1:4]
set xtics ("1" 1, "1.5" 1.5, "2" 2, "3" 3, "4" 4)
set xlabel "λ" textcolor rgb '#222222' offset 0,0.6
unset logscale y
set yrange [0:61.5754]
set ytics ("0\045\045" 0, "20\045\045" 20, "40\045\045" 40, "60\045\045" 60)
set ylabel "" textcolor rgb '#222222' offset 1,0
plot '-' using 1:2 with linespoints linewidth 1.5 dashtype 2 pointtype 6 pointsize 0.7 linecolor rgb '#800072b2' notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 notitle, \
     '-' using 1:2 with lines linecolor rgb '#d55e00' linewidth 2 dashtype 1 notitle
2 58.09
e
2 3
e
1 0.69
4 0.69
e
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.0576368876
set rmargin at screen 0.237752161
set tmargin at screen 0.417808219
set bmargin at screen 0.102739726
set title "CE \045" textcolor rgb '#222222' offset 0,-0.6
set logscale x
set xrange [1:4]
set xtics ("1" 1, "1.5" 1.5, "2" 2, "3" 3, "4" 4)
set xlabel "λ" textcolor rgb '#222222' offset 0,0.6
unset logscale y
set yrange [0:53]
set ytics ("0\045\045" 0, "20\045\045" 20, "40\045\045" 40)
set ylabel "" textcolor rgb '#222222' offset 1,0
plot '-' using 1:2 with linespoints linewidth 1.5 dashtype 2 pointtype 6 pointsize 0.7 linecolor rgb '#800072b2' notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 notitle, \
     '-' using 1:2 with lines linecolor rgb '#d55e00' linewidth 2 dashtype 1 notitle
2 45.65
e
2 50
e
1 3.35666667
4 3.35666667
e
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.309798271
set rmargin at screen 0.489913545
set tmargin at screen 0.417808219
set bmargin at screen 0.102739726
set title "E2EE \045" textcolor rgb '#222222' offset 0,-0.6
set logscale x
set xrange [1:4]
set xtics ("1" 1, "1.5" 1.5, "2" 2, "3" 3, "4" 4)
set xlabel "λ" textcolor rgb '#222222' offset 0,0.6
unset logscale y
set yrange [0:74.5286]
set ytics ("0\045\045" 0, "20\045\045" 20, "40\045\045" 40, "60\045\045" 60)
set ylabel "" textcolor rgb '#222222' offset 1,0
plot '-' using 1:2 with linespoints linewidth 1.5 dashtype 2 pointtype 6 pointsize 0.7 linecolor rgb '#800072b2' notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 notitle, \
     '-' using 1:2 with lines linecolor rgb '#d55e00' linewidth 2 dashtype 1 notitle
2 70.31
e
2 28
e
1 1.17666667
4 1.17666667
e
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.561959654
set rmargin at screen 0.742074928
set tmargin at screen 0.417808219
set bmargin at screen 0.102739726
set title "exact-match error \045" textcolor rgb '#222222' offset 0,-0.6
set logscale x
set xrange [1:4]
set xtics ("1" 1, "1.5" 1.5, "2" 2, "3" 3, "4" 4)
set xlabel "λ" textcolor rgb '#222222' offset 0,0.6
unset logscale y
set yrange [0:103]
set ytics ("0\045\045" 0, "50\045\045" 50, "100\045\045" 100)
set ylabel "" textcolor rgb '#222222' offset 1,0
plot '-' using 1:2 with linespoints linewidth 1.5 dashtype 2 pointtype 6 pointsize 0.7 linecolor rgb '#800072b2' notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 notitle, \
     '-' using 1:2 with lines linecolor rgb '#d55e00' linewidth 2 dashtype 1 notitle
2 99.4
e
2 84
e
1 3.53
4 3.53
e
unset border
unset tics
unset grid
unset logscale
unset xlabel
unset ylabel
unset label
unset arrow
unset title
set lmargin at screen 0.75648415
set rmargin at screen 1
set tmargin at screen 0.893835616
set bmargin at screen 0
set xrange [0:1]
set yrange [0:1]
set key at graph 0, graph 1 left top vertical Left reverse samplen 2 maxcols 1 textcolor rgb '#222222'
plot NaN with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 title "l1, 1/3 seeds", \
     NaN with linespoints linecolor rgb '#d55e00' linewidth 2 dashtype 1 pointtype 5 pointsize 0.6 title "sparling_mt", \
     NaN with linespoints linewidth 1.5 dashtype 2 pointtype 6 pointsize 0.7 linecolor rgb '#80222222' title "paper (preset paper: another task)"
unset multiplot
